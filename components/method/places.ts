/** The places of the page on the method that a figure can lead to: one for each measure, and those around them. */
export const methodPlaces = [
  'short',
  'who-speaks',
  'findings',
  'stands',
  'lone',
  'need',
  'blockers',
  'leave-one-out',
  'order',
  'distance',
  'index',
  'pulls',
  'units',
  'path',
  'top-five',
  'shown',
  'example',
  'rounds',
  'wrong',
  'limits',
  'check',
  'sources',
] as const
export type MethodPlace = (typeof methodPlaces)[number]

/** Where a measure is explained in the reader's words. */
export const methodLink = (place: MethodPlace): string => `/method#${place}`
