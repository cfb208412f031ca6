import { afterEach, expect, test } from 'vitest'
import styles from '../../src/app/Shell.module.css'

afterEach(() => {
  document.body.innerHTML = ''
})

test('the shell stays where it is when something in it that reaches past its edge is scrolled to', () => {
  document.body.innerHTML = `<div class="${styles.shell}"><header>x</header>
    <main><div style="height: 110vh"></div><p tabindex="0">y</p></main></div>`
  document.querySelector('p')?.scrollIntoView()
  document.querySelector('p')?.focus()
  expect(document.querySelector(`.${styles.shell}`)?.scrollTop).toBe(0)
})
