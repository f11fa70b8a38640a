/** Where a factor's figures stand in the report: inside what is folded, so that browsers open it for a link without a script. */
export const placeOfFactor = (id: string): string => `factor-${id}`

/** Where the moves for a factor stand. */
export const placeOfMoves = (id: string): string => `help-${id}`

/** The parts of the report, in its order; each is also a place on the page. */
export const parts = [
  'relationships',
  'map',
  'factors',
  'need',
  'blockers',
  'units',
  'paths',
  'topFive',
  'help',
  'people',
  'thin',
  'method',
] as const
export type PartName = (typeof parts)[number]
