@echo off
rem Builds Common Ground where needed and starts it: "run" opens the window, "run --help" names the commands without one.
setlocal
call "%~dp0.mvn\find-java.cmd" || exit /b 1

rem "--store x.sqlite" alone opens the window; a first word is a command.
set "FIRST=%~1"
set PLACE=nowhere
if not defined FIRST set PLACE=window
if "%FIRST:~0,1%"=="-" set PLACE=window
for %%h in (-h --help -V --version) do if "%FIRST%"=="%%h" set PLACE=nowhere
if "%FIRST%"=="bench" set PLACE=window
if "%FIRST%"=="demo" set PLACE=memory

set MAIN=org.commonground.app.Launcher
set MADE=target\common-ground.jar
set SOURCES=src\main, assets
set PROFILE=
set BENCH=
set ARGS=%*
rem The bench is no part of the app: it is built only when it is asked for.
if "%FIRST%"=="bench" (
  set MAIN=org.commonground.bench.BenchCommand
  set MADE=target\common-ground-bench.jar
  set SOURCES=src\main, src\bench, assets
  set PROFILE=-Pbench
  set "BENCH=;%~dp0target\common-ground-bench.jar"
  set ARGS=
  for /f "tokens=1,*" %%a in ("%*") do set ARGS=%%b
)

set "JAVA=%JAVA_HOME%\bin\java.exe"
set "CACHE=%~dp0target\common-ground.aot"
set "MEMORY=-Dglass.platform=Headless -Dprism.order=sw"
set OPTIONS="@%~dp0src\packaging\java.options" "-Djava.util.logging.config.file=%~dp0assets\logging.properties" "-Dcommonground.fonts=%~dp0assets\fonts"
set "LIBRARIES=%~dp0target\common-ground.jar;%~dp0target\lib\*"

pushd "%~dp0"
call :prepare
set READY=%errorlevel%
popd
if not "%READY%"=="0" exit /b 1

set HERE=
if "%PLACE%"=="memory" set "HERE=%MEMORY%"
if "%PLACE%"=="window" if exist "%CACHE%" set HERE="-XX:AOTCache=%CACHE%"
"%JAVA%" %HERE% %OPTIONS% -cp "%LIBRARIES%%BENCH%" %MAIN% %ARGS%
exit /b %errorlevel%

:prepare
rem 2: there is no jar, or something it is made of is newer; 1: Java's cache of classes is missing or older than the jar, whose old classes it would bring back.
powershell -NoProfile -Command "$jar = Get-Item target\common-ground.jar -ErrorAction SilentlyContinue; $made = Get-Item %MADE% -ErrorAction SilentlyContinue; $cache = Get-Item target\common-ground.aot -ErrorAction SilentlyContinue; $parts = @(Get-Item pom.xml) + @(Get-ChildItem %SOURCES% -Recurse); if (-not $made -or ($parts | Where-Object LastWriteTime -gt $made.LastWriteTime)) { exit 2 }; if (-not $cache -or $cache.LastWriteTime -le $jar.LastWriteTime) { exit 1 }"
set STALE=%errorlevel%
if %STALE% geq 2 call :build || exit /b 1
if %STALE% geq 1 if "%PLACE%"=="window" call :train
exit /b 0

:build
echo Building Common Ground (first time: a few minutes) ... 1>&2
if exist target\lib rmdir /s /q target\lib
call mvnw.cmd -q -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true %PROFILE% package 1>&2
if errorlevel 1 (
  echo Common Ground could not be built; the lines above say why. 1>&2
  exit /b 1
)
powershell -NoProfile -Command "Get-Item target\common-ground.jar, %MADE% | ForEach-Object { $_.LastWriteTime = Get-Date }"
exit /b 0

rem The cache halves the start of the window. It is made once, by a start of the app in memory that ends by itself.
:train
if exist "%CACHE%" del "%CACHE%"
set "SCRATCH=%TEMP%\common-ground-%RANDOM%%RANDOM%"
mkdir "%SCRATCH%"
"%JAVA%" %MEMORY% %OPTIONS% -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining "-XX:AOTCacheOutput=%CACHE%" -Dcommonground.start-only=true -cp "%LIBRARIES%" org.commonground.app.Launcher --store "%SCRATCH%\store.sqlite" <nul >target\cache.log 2>&1
if errorlevel 1 if exist "%CACHE%" del "%CACHE%"
rmdir /s /q "%SCRATCH%"
exit /b 0
