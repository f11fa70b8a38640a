import { resultFrom } from './fixtures.ts'

/** The specification's worked example (section 9). */
export const lights = resultFrom({
  factors: [
    {
      name: 'Running costs',
      stages: ['pilot', 'scaling'],
      importance: { official: [8, 9, 8, 7, 9, 8], vendor: [3, 4], resident: [7, 8, 6, 9, 7, 8, 8, 7] },
      readiness: { official: [4, 3, 5, 4, 3, 4], vendor: [5, 4], resident: [3, 4, 5, 4, 3, null, 4, 5] },
    },
    {
      name: 'Public trust',
      stages: ['scaling'],
      importance: { official: [8, 7, 8, 9, 7, 8], vendor: [8, 7], resident: [9, 8, 9, 8, 9, 7, 9, 8] },
      readiness: { official: [6, 7, 6, 7, 8, 7], vendor: [8, 7], resident: [2, 3, 1, 3, 2, 4, 2, 3] },
    },
    {
      name: 'Open standards',
      stages: ['pilot'],
      importance: { official: [3, 2, 3, 4, 2, 3], vendor: [3, 2], resident: [2, 3, 2, 4, 3, 3, 2, null] },
      readiness: { official: [5, 6, 5, 4, 6, 5], vendor: [5, 6], resident: [5, 4, 6, 5, 6, 5, 4, 5] },
    },
  ],
})
