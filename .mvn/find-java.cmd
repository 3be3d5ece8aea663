@echo off
rem Called by run.cmd and test.cmd: sets JAVA_HOME to a JDK 25, or says how to get one.
call :try "%JAVA_HOME%" && exit /b 0
for /f "delims=" %%j in ('where java 2^>nul') do call :try "%%~dpj.." && exit /b 0
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%ProgramFiles%\Amazon Corretto\jdk25*" "%ProgramFiles%\BellSoft\LibericaJDK-25*" "%USERPROFILE%\.jdks\*") do call :try "%%~d" && exit /b 0
echo Common Ground needs a Java Development Kit 25: on Windows run "winget install EclipseAdoptium.Temurin.25.JDK", or set JAVA_HOME to one. 1>&2
exit /b 1

:try
if not exist "%~1\bin\javac.exe" exit /b 1
findstr /b /r /c:"JAVA_VERSION=.25" "%~1\release" >nul 2>nul || exit /b 1
set "JAVA_HOME=%~f1"
set "MAVEN_OPTS=%MAVEN_OPTS% --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
exit /b 0
