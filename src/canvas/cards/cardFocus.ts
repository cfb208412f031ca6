import { createContext } from 'react'

/** What the canvas and its cards tell each other: about the keyboard's focus, and how much of a card is drawn. */
export type CardFocusState = {
  /** The step whose card takes the focus as soon as it is on the page. */
  wanted: number | undefined
  /** The card that has the focus is about to go. */
  onLost: () => void
  /** Less than all: what a card that comes to the page is drawn with. Those on it are told past React. */
  detail?: 'title' | 'block' | undefined
}

/** Which card is to get the keyboard's focus once it is drawn. */
export const CardFocus = createContext<CardFocusState>({ wanted: undefined, onLost: () => {} })
