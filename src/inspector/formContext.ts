import { createContext, useContext } from 'react'
import type { Form } from './createForm.ts'

/** What every field of a form needs to know. */
export type FormSetting = {
  form: Form
  /** Before the `name`s in ids, so that ids are unique in the page. */
  idBase: string
  /** Problems are shown at once: the step was here before, or the user asked for its problems. */
  showAll: boolean
  /** The text can't be read: nothing can be changed. */
  readOnly: boolean
  /**
   * The field that says why it, and what is in it, can't be changed here, where only a part of the form is read-only.
   */
  locked?: { at: string; why: string }
  /** A long text is being read; what was typed is shown until then. */
  reading: boolean
}

/** Around the fields of a form. */
export const FormContext = createContext<FormSetting | undefined>(undefined)

/** The form that a field belongs to. */
export function useForm(): FormSetting {
  const setting = useContext(FormContext)
  if (setting === undefined) throw new Error('A field must stand within a StepForm')
  return setting
}
