@echo off
rem Read by every script in this folder. Texts are UTF-8 whatever the locale of the machine.
set EXTRA_JAVA_OPTS=-Dfile.encoding=UTF-8 %EXTRA_JAVA_OPTS%
