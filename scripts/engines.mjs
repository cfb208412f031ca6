import { existsSync, readdirSync } from 'node:fs'
import { aptInstall } from './chromium.mjs'

const firefoxPlaces = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/** @returns {string | undefined} the path of an installed Firefox */
export function findFirefox() {
  return firefoxPlaces.find((place) => place !== undefined && existsSync(place))
}

/**
 * WebKit as Linux has it: its WebDriver, the small browser that it drives, and the screen that needs.
 * @returns {{ driver: string, browser: string, screen: string } | undefined} undefined where one of them is missing
 */
export function findWebKit() {
  const driver = '/usr/bin/WebKitWebDriver'
  const screen = '/usr/bin/Xvfb'
  if (!existsSync(driver) || !existsSync(screen)) return undefined
  // A folder of the machine's kind (x86_64-linux-gnu), and one of WebKit's version in it.
  const browser = readdirSync('/usr/lib')
    .flatMap((kind) => ['4.1', '4.0'].map((version) => `/usr/lib/${kind}/webkit2gtk-${version}`))
    .map((folder) => `${folder}/MiniBrowser`)
    .find((file) => existsSync(file))
  return browser === undefined ? undefined : { driver, browser, screen }
}

/** Installs what is missing of the other engines where the system has apt; says in one line each what isn't there. */
export function ensureEngines() {
  const missing = [
    ...(findFirefox() === undefined ? ['firefox-esr'] : []),
    ...(findWebKit() === undefined ? ['webkit2gtk-driver', 'xvfb'] : []),
  ]
  if (missing.length > 0) aptInstall('Firefox and WebKit for a smoke run', missing)
  if (findFirefox() === undefined)
    console.log('Firefox isn’t installed and can’t be here: its smoke run is left out.')
  if (findWebKit() === undefined)
    console.log('WebKit isn’t installed and can’t be here: its smoke run is left out.')
}
