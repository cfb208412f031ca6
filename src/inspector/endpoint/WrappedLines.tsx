import styles from './Endpoint.module.css'

/** Indented text whose long lines go on below, a little further in, so that its shape can still be seen. */
export function WrappedLines({ text }: { text: string }) {
  let start = 0
  return text.split('\n').map((line) => {
    const key = start
    start += line.length + 1
    const hang = `${line.length - line.trimStart().length + 2}ch`
    return (
      <span key={key} className={styles.line} style={{ paddingLeft: hang, textIndent: `-${hang}` }}>
        {line}
      </span>
    )
  })
}
