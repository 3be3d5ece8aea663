@echo off
rem Makes the packages of Windows, each with its own Java, in target\packages.
setlocal
call "%~dp0.mvn\find-java.cmd" || exit /b 1
cd /d "%~dp0"
rem The time of the commit is the time of every file: the same commit gives the same bytes.
if not defined SOURCE_DATE_EPOCH for /f %%t in ('git log -1 --format^=%%ct') do set SOURCE_DATE_EPOCH=%%t
if not defined SOURCE_DATE_EPOCH for /f %%t in ('powershell -NoProfile -Command "[DateTimeOffset]::UtcNow.ToUnixTimeSeconds()"') do set SOURCE_DATE_EPOCH=%%t
for /f %%t in ('powershell -NoProfile -Command "[DateTimeOffset]::FromUnixTimeSeconds(%SOURCE_DATE_EPOCH%).ToString('yyyy-MM-ddTHH:mm:ssZ')"') do set TIME_OF_FILES=%%t
echo Making the packages (a few minutes) ... 1>&2
rem Nothing of an earlier build may come along.
for %%d in (classes lib generated-sources maven-status) do if exist target\%%d rmdir /s /q target\%%d
for %%f in (common-ground.jar bom.json) do if exist target\%%f del target\%%f
call mvnw.cmd -q -B -ntp -Ppackages -Dmaven.test.skip=true -Dspotless.check.skip=true "-Dproject.build.outputTimestamp=%TIME_OF_FILES%" "-Dbuild.day=%TIME_OF_FILES:~0,10%" package 1>&2
if errorlevel 1 (
  echo Common Ground could not be built; the lines above say why. 1>&2
  exit /b 1
)
"%JAVA_HOME%\bin\java.exe" -cp "target\lib\*" src\packaging\java\org\commonground\packaging\PackageCommand.java .
exit /b %errorlevel%
