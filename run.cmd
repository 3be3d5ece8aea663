@echo off
rem Builds Common Ground where needed and starts it: "run" opens the window, "run --help" names the commands without one.
setlocal
call "%~dp0.mvn\find-java.cmd" || exit /b 1

pushd "%~dp0"
powershell -NoProfile -Command "$jar = Get-Item target\common-ground.jar -ErrorAction SilentlyContinue; if (-not $jar -or (Get-ChildItem pom.xml, src\main, assets -Recurse -File | Where-Object LastWriteTime -gt $jar.LastWriteTime)) { exit 1 }"
if errorlevel 1 call :build
set BUILT=%errorlevel%
popd
if not "%BUILT%"=="0" exit /b 1

set FLAGS=-Djava.awt.headless=true
if "%~1"=="demo" set FLAGS=%FLAGS% -Dglass.platform=Headless -Dprism.order=sw
"%JAVA_HOME%\bin\java" %FLAGS% "-Djava.util.logging.config.file=%~dp0assets\logging.properties" -Xms32m -Xmn24m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp "%~dp0target\common-ground.jar;%~dp0target\lib\*" org.commonground.Launcher %*
exit /b %errorlevel%

:build
echo Building Common Ground (first time: a few minutes) ... 1>&2
if exist target\lib rmdir /s /q target\lib
call mvnw.cmd -q -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true package 1>&2
if errorlevel 1 (
  echo Common Ground could not be built; the lines above say why. 1>&2
  exit /b 1
)
powershell -NoProfile -Command "(Get-Item target\common-ground.jar).LastWriteTime = Get-Date"
exit /b 0
