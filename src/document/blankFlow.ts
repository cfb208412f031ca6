/** What a new flow begins with: steps added by hand come out as SWML's own documentation writes them. */
export const blankFlow = 'version: 1.0.0\nsections:\n  main: []\n'
