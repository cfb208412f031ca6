import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [
  process.env.CHROMIUM_PATH,
  // The engine without a window, as Debian has it (the command of that name doesn’t pass on what ends it): the same pages
  // in a sixth less time.
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * What a window does that nobody looks at: lists below the address bar are pages of their own, started with each window,
 * and take a third of its time. The rest is what Playwright itself leaves out, since only one such list counts.
 */
const disabledFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

/**
 * How tests start Chromium: without a sandbox (as in containers), without calling home, and without the system's own
 * dialogs for files, which nobody can answer there (tests of files bring their own).
 */
export const chromiumArguments = [
  '--disable-blink-features=FileSystemAccessLocal',
  `--disable-features=${disabledFeatures.join()}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** @returns {string | undefined} the path of an installed Chrome or Chromium */
export function findChromium() {
  return places.find((place) => place !== undefined && existsSync(place))
}

/**
 * The path of a Chrome or Chromium, installing the system's package where there is none and that is possible.
 * Ends the process with what to do where it isn't.
 * @returns {string}
 */
export function ensureChromium() {
  const found = findChromium() ?? installWithApt()
  if (found !== undefined) return found
  console.error(
    'The tests need Chrome or Chromium: install one (Debian, Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to it.',
  )
  process.exit(1)
}

/** @returns {string | undefined} */
function installWithApt() {
  // Ubuntu has only the second.
  for (const name of ['chromium-headless-shell', 'chromium'])
    if (aptInstall('Chromium for the browser tests', [name])) return findChromium()
  return undefined
}

/**
 * Installs Debian's packages, where the system has apt and this user may.
 * @param {string} what they are, as the user is told
 * @param {readonly string[]} packages
 * @returns {boolean} whether they are installed now
 */
export function aptInstall(what, packages) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false
  const root = process.getuid?.() === 0
  const before = root ? [] : ['sudo', '-n']
  console.log(`Setting up: installing ${what} (once) …`)
  const apt = (...parameters) => {
    const [command, ...rest] = [...before, 'apt-get', ...parameters]
    return spawnSync(command, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  apt('update', '-qq')
  return apt('install', '-y', '-qq', '--no-install-recommends', ...packages).status === 0
}
