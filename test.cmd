@echo off
rem Builds everything and runs every test. Arguments go to Maven.
setlocal
call "%~dp0.mvn\find-java.cmd" || exit /b 1
cd /d "%~dp0"
call mvnw.cmd -B -ntp verify %*
exit /b %errorlevel%
