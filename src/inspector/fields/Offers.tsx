import { useMemo } from 'react'
import { type Field, maskText, namesIn } from '../../swml/index.ts'
import { useForm } from '../formContext.ts'
import styles from './Field.module.css'

const mostButtons = 6

/** What can be chosen for a field that takes anything: its suggestions, or the names of what it refers to. */
export function useOffers(field: Field): readonly string[] {
  const { form } = useForm()
  // Looked up when the form opens: walking the whole flow at every key would be too much.
  return useMemo(() => {
    if (field.refersTo === undefined) return field.suggestions ?? []
    const now = form.current()
    return now === undefined ? [] : [...new Set(namesIn(now.flow, field.refersTo))]
  }, [field, form])
}

type Props = {
  id: string
  field: Field
  offers: readonly string[]
  current: string
  onPick: ((name: string) => void) | undefined
}

/** The list behind the input, and for names in the flow a few buttons that can be seen without typing. */
export function Offers({ id, field, offers, current, onPick }: Props) {
  if (offers.length === 0) return null
  const buttons = field.refersTo === undefined ? [] : offers.slice(0, mostButtons)
  return (
    <>
      <datalist id={id}>
        {offers.map((name) =>
          // Such a list shows what it writes.
          maskText(name) === name ? <option key={name} value={name} /> : null,
        )}
      </datalist>
      {buttons.length > 0 && onPick !== undefined && (
        <div className={styles.offers}>
          <span className={styles.offersLabel}>In this flow:</span>
          {buttons.map((name) => (
            <button
              key={name}
              type="button"
              className={styles.offer}
              aria-pressed={name === current}
              onClick={() => onPick(name)}
            >
              {maskText(name)}
            </button>
          ))}
        </div>
      )}
    </>
  )
}
