import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** Installs what package-lock.json names, where that isn't in node_modules yet. Needs Node and npm only. */
export function ensureDependencies() {
  const installed = resolve(root, 'node_modules/.package-lock.json')
  const wanted = resolve(root, 'package-lock.json')
  const fresh =
    existsSync(installed) &&
    (statSync(installed).mtimeMs >= statSync(wanted).mtimeMs || samePackages(installed, wanted))
  if (fresh) return
  console.log('Setting up: installing the packages that Wireline needs (once) …')
  run('npm', ['ci', '--no-audit', '--no-fund'])
}

/** A fresh checkout may carry a newer date than the same packages: compare what they name. */
function samePackages(installed, wanted) {
  const names = (file) => {
    const packages = JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
    return new Map(Object.entries(packages).map(([path, entry]) => [path, entry]))
  }
  const have = names(installed)
  for (const [path, entry] of names(wanted)) {
    if (path === '' || entry.optional === true) continue
    if (have.get(path)?.version !== entry.version) return false
  }
  return true
}

/** Runs a command in the project's folder with its output shown; ends this process where it fails. */
export function run(command, parameters, options = {}) {
  const result = spawnSync(command, parameters, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  })
  if (result.error?.code === 'ETIMEDOUT')
    console.error(
      `Stopped after ${options.timeout / 60_000} minutes: a test file that isn't listed above doesn't end.`,
    )
  if (result.status !== 0) process.exit(result.status ?? 1)
}
