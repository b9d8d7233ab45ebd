<#
From a bare checkout to a window or a test run on Windows: the twin of dev.sh.

    packaging\dev.ps1 run [ARGUMENT…]      set up what is missing, open the window
    packaging\dev.ps1 test [ARGUMENT…]     set up what is missing, run the tests (pytest's arguments)
    packaging\dev.ps1 setup                only set up

UNTESTED: written beside dev.sh and never run on a Windows machine. Reports are welcome.
#>

$ErrorActionPreference = 'Stop'

$root = Split-Path -Parent $PSScriptRoot
$lock = Join-Path $PSScriptRoot 'lock.txt'
$venv = Join-Path $root '.venv'
$python = Join-Path $venv 'Scripts\python.exe'
$stamp = Join-Path $venv 'set-up-for'

function Stop-With([string] $sentence) {
    [Console]::Error.WriteLine($sentence)
    exit 1
}

function Test-Python([string[]] $command) {
    $program, $rest = $command
    if (-not (Get-Command $program -ErrorAction SilentlyContinue)) { return $false }
    & $program @rest -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>$null
    return $LASTEXITCODE -eq 0
}

function New-Environment {
    foreach ($command in @('py', '-3'), @('python'), @('python3')) {
        if (Test-Python $command) {
            $program, $rest = $command
            & $program @rest -m venv --clear $venv
            if ($LASTEXITCODE -eq 0) { return }
            Stop-With 'The environment .venv could not be made; see above for why.'
        }
    }
    Stop-With 'Python 3.11 or newer is needed. It can be had from python.org or the Microsoft Store.'
}

function Install-Packages {
    $wanted = (Get-FileHash -Algorithm SHA256 $lock).Hash
    if (-not (Test-Path $python)) { New-Environment }
    elseif ((Test-Path $stamp) -and ((Get-Content -Raw $stamp).Trim() -eq $wanted)) { return }
    Write-Host 'Fetching and installing the Python packages into .venv; a minute or so, this once.'
    & $python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes --requirement $lock
    if ($LASTEXITCODE -ne 0) {
        Stop-With 'The Python packages could not be installed; what pip said stands above. Is there a network?'
    }
    & $python -m compileall -q (Join-Path $root 'planner') | Out-Null
    Set-Content -Path $stamp -Value $wanted
}

# `.venv\Scripts\lagkage-cli` runs what lies in this checkout. Where uv has put a command, it stays.
function New-Commands {
    foreach ($command in @(@('lagkage', 'planner'), @('lagkage-cli', 'planner.cli'))) {
        $name, $module = $command
        $scripts = Join-Path $venv 'Scripts'
        if (Test-Path (Join-Path $scripts "$name.exe")) { continue }
        $lines = '@set "PYTHONPATH=%~dp0..\..;%PYTHONPATH%"', "@`"%~dp0python.exe`" -m $module %*"
        Set-Content -Path (Join-Path $scripts "$name.cmd") -Value $lines
    }
}

$task, $arguments = $args
$arguments = @($arguments | Where-Object { $_ -ne $null })
if ($arguments.Count -gt 0 -and $arguments[0] -eq '--') { $arguments = @($arguments | Select-Object -Skip 1) }

switch ($task) {
    'run' {
        Install-Packages
        New-Commands
        $env:PYTHONPATH = (@($root, $env:PYTHONPATH) | Where-Object { $_ }) -join ';'
        & $python -m planner @arguments
    }
    'test' {
        Install-Packages
        New-Commands
        Set-Location $root
        if ($arguments.Count -eq 0) { $arguments = @('-n', '2', '--dist', 'loadscope') }
        & $python -m pytest @arguments
    }
    'setup' { Install-Packages; New-Commands }
    default { Stop-With 'Use: packaging\dev.ps1 run [ARGUMENT…]  or  packaging\dev.ps1 test [ARGUMENT…]' }
}
exit $LASTEXITCODE
