/** What "New" starts with. */
export const emptyFlow = 'version: 1.0.0\nsections:\n  main: []\n'
