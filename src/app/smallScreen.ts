/** Below this one pane is shown at a time. */
export const smallScreen = '(max-width: 720px)'
