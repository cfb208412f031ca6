/**
 * Up to here panes are chosen at the bottom: with all of them side by side the flow would have less room than a card.
 * Style sheets say 1100px too.
 */
export const smallScreen = '(max-width: 1100px)'

/** On small screens: the flow and one other pane fit beside each other. */
export const roomForTwo = '(min-width: 700px)'
