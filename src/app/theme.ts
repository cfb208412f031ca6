import { shell } from './shellStore.ts'

/** Keeps `<html data-theme>` in step with the choice and, for "system", with the system. Returns how to stop. */
export function followTheme(): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const show = () => {
    const { theme } = shell.getState()
    const name = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
    document.documentElement.dataset.theme = name
  }
  show()
  dark.addEventListener('change', show)
  const stop = shell.subscribe(show)
  return () => {
    dark.removeEventListener('change', show)
    stop()
  }
}
