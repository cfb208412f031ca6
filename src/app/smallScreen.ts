/**
 * Below this one pane is shown at a time: side by side the flow would have less room than a card. Style sheets say
 * 900px too.
 */
export const smallScreen = '(max-width: 900px)'
