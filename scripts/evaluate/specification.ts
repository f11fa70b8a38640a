/**
 * The tables of the specification (sections 4 and 5), which the simulation must find again. Shares are per cent:
 * aligned / gap / conflict / divided / too few.
 */
export type Group = { n: number; of: number | null }
export type ClassRow = { name: string; groups: [Group, Group]; cells: string[] }
export type IndexRow = { groups: Group[]; tau: number; truth: number; bias: number; coverage: number; width: number }

const sample = (n: number): Group => ({ n, of: null })
const all = (n: number): Group => ({ n, of: n })

export const sampleTruths = ['same', '1 apart', '2 apart', '3 apart', '4 apart', 'second polarised', 'both polarised']
// biome-ignore format: one line a row, as in the specification
export const samples: ClassRow[] = [
  { name: '2/6', groups: [sample(2), sample(6)], cells: ['0 / 0.4 / 0 / 1.7 / 98', '0 / 1.7 / 0.2 / 1.4 / 97', '0 / 7.1 / 1.7 / 1.2 / 90', '0 / 17 / 8.5 / 1.0 / 73', '0 / 27 / 25 / 0.7 / 47', '0 / 4.6 / 3.3 / 59 / 33', '0 / 3.6 / 4.3 / 72 / 20'] },
  { name: '2/200', groups: [sample(2), sample(200)], cells: ['0 / 0 / 0 / 1.4 / 99', '0 / 0.6 / 0 / 1.4 / 98', '0 / 3.1 / 0.3 / 1.1 / 96', '0 / 15 / 4.5 / 0.9 / 80', '0 / 25 / 15 / 0.6 / 60', '0 / 0 / 0 / 100 / 0', '0 / 0 / 0 / 100 / 0'] },
  { name: '6/200', groups: [sample(6), sample(200)], cells: ['66 / 2.5 / 0 / 0.2 / 32', '33 / 17 / 1.2 / 0.1 / 49', '3.2 / 49 / 18 / 0.1 / 29', '0.1 / 29 / 67 / 0.1 / 3.7', '0 / 4.3 / 96 / 0 / 0.1', '0 / 0 / 0 / 100 / 0', '0 / 0 / 0 / 100 / 0'] },
  { name: '3/3', groups: [sample(3), sample(3)], cells: ['0 / 1.3 / 0.1 / 2.1 / 96', '0 / 3.4 / 0.7 / 1.9 / 94', '0 / 12 / 4.0 / 1.6 / 83', '0 / 23 / 15 / 1.3 / 61', '0 / 28 / 38 / 0.8 / 34', '0 / 4.1 / 9.4 / 45 / 42', '0 / 3.2 / 3.6 / 69 / 24'] },
  { name: '5/8', groups: [sample(5), sample(8)], cells: ['23 / 2.5 / 0.1 / 0.3 / 74', '13 / 11 / 1.3 / 0.2 / 75', '2.8 / 32 / 12 / 0.1 / 53', '0.2 / 37 / 44 / 0.1 / 19', '0 / 17 / 80 / 0 / 2.9', '0.7 / 4.8 / 6.1 / 74 / 14', '0 / 2.2 / 1.3 / 86 / 11'] },
  { name: '5/20', groups: [sample(5), sample(20)], cells: ['40 / 2.6 / 0 / 0.2 / 58', '21 / 13 / 1.2 / 0.1 / 65', '3.1 / 39 / 14 / 0.1 / 44', '0.1 / 36 / 52 / 0 / 12', '0 / 12 / 87 / 0 / 1.3', '0.5 / 0.7 / 1.2 / 96 / 1.4', '0 / 0.4 / 0.2 / 98 / 1.6'] },
  { name: '8/20', groups: [sample(8), sample(20)], cells: ['73 / 3.6 / 0.1 / 0.1 / 23', '38 / 22 / 1.8 / 0.1 / 38', '4.4 / 51 / 24 / 0.1 / 20', '0.1 / 23 / 75 / 0.1 / 1.9', '0 / 2.1 / 98 / 0 / 0', '1.1 / 0.4 / 1.5 / 96 / 0.9', '0.1 / 0.2 / 0.1 / 99 / 0.5'] },
  { name: '30/30', groups: [sample(30), sample(30)], cells: ['98 / 1.9 / 0 / 0 / 0', '49 / 50 / 0.9 / 0 / 0', '0.8 / 51 / 48 / 0 / 0', '0 / 1.0 / 99 / 0 / 0', '0 / 0 / 100 / 0 / 0', '0.6 / 0.2 / 0.7 / 99 / 0', '0 / 0 / 0 / 100 / 0'] },
]

export const everyoneTruths = ['same', '1 apart', '2 apart', '3 apart', '4 apart', 'first split', 'second split']
// biome-ignore format: one line a row, as in the specification
export const everyone: (ClassRow & { coverage: string; halfWidth: number })[] = [
  { name: '2/6, both complete', groups: [all(2), all(6)], cells: ['47 / 5.8 / 0.2 / 5.1 / 41', '26 / 21 / 3.1 / 4.7 / 45', '4.5 / 43 / 24 / 3.2 / 26', '0.2 / 26 / 67 / 1.9 / 4.2', '0 / 4.7 / 94 / 0.8 / 0.2', '9 / 5 / 0 / 73 / 13', '5 / 1 / 0 / 87 / 6'], coverage: '94-95%', halfWidth: 1.64 },
  { name: '1/6, both complete', groups: [all(1), all(6)], cells: ['19 / 4.3 / 0.4 / 0.7 / 76', '11 / 11 / 2.1 / 0.7 / 75', '3.6 / 27 / 13 / 0.3 / 56', '0.6 / 33 / 41 / 0.2 / 25', '0 / 21 / 73 / 0.1 / 6.3', '1 / 29 / 42 / 1 / 27', '2 / 1 / 0 / 87 / 10'], coverage: '95-96%', halfWidth: 2.18 },
  { name: '1/1, both complete', groups: [all(1), all(1)], cells: ['0 / 6.6 / 1.6 / 0 / 92', '0 / 12 / 4.4 / 0 / 84', '0 / 22 / 15 / 0 / 63', '0 / 27 / 36 / 0 / 36', '0 / 22 / 63 / 0 / 15', '0 / 26 / 35 / 0 / 39', '0 / 27 / 34 / 0 / 39'], coverage: '92-92%', halfWidth: 2.83 },
  { name: '2/2, both complete', groups: [all(2), all(2)], cells: ['17 / 2.4 / 0.2 / 8.7 / 71', '11 / 9.3 / 1.5 / 7.7 / 70', '2.8 / 28 / 11 / 5.8 / 53', '0.2 / 36 / 39 / 3.4 / 22', '0 / 19 / 75 / 1.4 / 4.1', '4 / 2 / 0 / 73 / 21', '4 / 2 / 0 / 73 / 21'], coverage: '97-98%', halfWidth: 2.0 },
  { name: '3/8, both complete', groups: [all(3), all(8)], cells: ['74 / 5.3 / 0.1 / 4.6 / 16', '41 / 27 / 2.7 / 4.1 / 26', '4.9 / 50 / 29 / 3.6 / 13', '0.1 / 17 / 79 / 2.5 / 1', '0 / 1 / 97 / 1.5 / 0', '10 / 9 / 2 / 74 / 6', '5 / 1 / 0 / 93 / 1'], coverage: '94-95%', halfWidth: 1.36 },
  { name: '3 complete / 12 sample', groups: [all(3), sample(12)], cells: ['63 / 4.5 / 0.1 / 4.1 / 28', '34 / 22 / 2.4 / 3.9 / 38', '4.8 / 47 / 24 / 3.4 / 21', '0.1 / 24 / 71 / 2.4 / 2.7', '0 / 3 / 96 / 1.4 / 0.1', '9 / 7 / 1 / 74 / 9', '2 / 3 / 1 / 84 / 9'], coverage: '95-96%', halfWidth: 1.47 },
  { name: '8 complete / 12 sample', groups: [all(8), sample(12)], cells: ['89 / 4.4 / 0 / 0.5 / 6.3', '48 / 33 / 2.1 / 0.4 / 16', '4.4 / 54 / 35 / 0.2 / 6.1', '0 / 11 / 89 / 0.1 / 0.2', '0 / 0.2 / 100 / 0 / 0', '6 / 1 / 0 / 93 / 1', '4 / 4 / 1 / 83 / 8'], coverage: '96-96%', halfWidth: 1.16 },
  { name: '2 complete / 200 sample', groups: [all(2), sample(200)], cells: ['67 / 5.7 / 0.1 / 4.5 / 23', '35 / 25 / 2.9 / 3.9 / 33', '4.4 / 47 / 28 / 2.8 / 18', '0.1 / 21 / 75 / 1.8 / 2.1', '0 / 2.5 / 97 / 0.8 / 0.1', '11 / 7 / 0 / 72 / 10', '0 / 0 / 0 / 100 / 0'], coverage: '94-95%', halfWidth: 1.46 },
  { name: '6 complete / 200 sample', groups: [all(6), sample(200)], cells: ['97 / 2.2 / 0 / 0.8 / 0', '50 / 48 / 1.2 / 0.6 / 0', '1.3 / 50 / 48 / 0.4 / 0', '0 / 1.5 / 98 / 0.1 / 0', '0 / 0 / 100 / 0.1 / 0', '12 / 2 / 0 / 86 / 0', '0 / 0 / 0 / 100 / 0'], coverage: '95-95%', halfWidth: 0.86 },
  { name: '2 of 4 / 6 of 10', groups: [{ n: 2, of: 4 }, { n: 6, of: 10 }], cells: ['0.5 / 1.4 / 0.1 / 2.1 / 96', '0.3 / 5.4 / 0.8 / 1.9 / 92', '0.1 / 19 / 6.1 / 1.5 / 73', '0 / 33 / 25 / 1.1 / 42', '0 / 28 / 56 / 0.6 / 15', '0 / 12 / 8 / 40 / 41', '0 / 2 / 0 / 74 / 24'], coverage: '98-99%', halfWidth: 2.62 },
  { name: '3 of 4 / 12 sample', groups: [{ n: 3, of: 4 }, sample(12)], cells: ['45 / 3.4 / 0.1 / 2 / 49', '24 / 16 / 1.7 / 2 / 56', '3.9 / 41 / 17 / 1.6 / 37', '0.1 / 33 / 58 / 1.2 / 8.2', '0 / 8.2 / 90 / 0.8 / 0.6', '5 / 4 / 0 / 66 / 25', '2 / 3 / 1 / 83 / 12'], coverage: '96-97%', halfWidth: 1.73 },
]

// biome-ignore format: one line a row, as in the specification
export const indexOfSamples: IndexRow[] = [
  { groups: [sample(2), sample(6), sample(200)], tau: 0.0, truth: 100.0, bias: -3.7, coverage: 100.0, width: 13.2 },
  { groups: [sample(2), sample(6), sample(200)], tau: 0.5, truth: 91.6, bias: 0.8, coverage: 100.0, width: 15.6 },
  { groups: [sample(2), sample(6), sample(200)], tau: 1.0, truth: 83.7, bias: 0.5, coverage: 99.0, width: 20.1 },
  { groups: [sample(2), sample(6), sample(200)], tau: 1.8, truth: 72.5, bias: 0.1, coverage: 95.0, width: 16.3 },
  { groups: [sample(3), sample(3), sample(3)], tau: 0.0, truth: 100.0, bias: -3.5, coverage: 100.0, width: 15.4 },
  { groups: [sample(3), sample(3), sample(3)], tau: 0.5, truth: 91.7, bias: 1.0, coverage: 100.0, width: 17.6 },
  { groups: [sample(3), sample(3), sample(3)], tau: 1.0, truth: 83.8, bias: 0.2, coverage: 100.0, width: 21.8 },
  { groups: [sample(3), sample(3), sample(3)], tau: 1.8, truth: 72.5, bias: 0.1, coverage: 98.0, width: 17.1 },
  { groups: [sample(5), sample(8), sample(20)], tau: 0.0, truth: 100.0, bias: -1.9, coverage: 100.0, width: 9.0 },
  { groups: [sample(5), sample(8), sample(20)], tau: 0.5, truth: 91.7, bias: 0.5, coverage: 100.0, width: 12.5 },
  { groups: [sample(5), sample(8), sample(20)], tau: 1.0, truth: 83.6, bias: 0.1, coverage: 97.0, width: 11.2 },
  { groups: [sample(5), sample(8), sample(20)], tau: 1.8, truth: 72.5, bias: 0.1, coverage: 93.0, width: 6.5 },
  { groups: [sample(30), sample(30), sample(30)], tau: 0.0, truth: 100.0, bias: -1.0, coverage: 100.0, width: 4.4 },
  { groups: [sample(30), sample(30), sample(30)], tau: 0.5, truth: 91.7, bias: 0.1, coverage: 97.0, width: 5.0 },
  { groups: [sample(30), sample(30), sample(30)], tau: 1.0, truth: 83.7, bias: -0.0, coverage: 96.0, width: 3.3 },
  { groups: [sample(30), sample(30), sample(30)], tau: 1.8, truth: 72.5, bias: -0.0, coverage: 94.0, width: 2.7 },
]

// biome-ignore format: one line a row, as in the specification
export const indexOfEveryone: IndexRow[] = [
  { groups: [all(2), all(6), sample(12)], tau: 0.0, truth: 99.5, bias: -1.6, coverage: 100.0, width: 8.1 },
  { groups: [all(2), all(6), sample(12)], tau: 0.5, truth: 87.1, bias: 0.2, coverage: 96.0, width: 10.0 },
  { groups: [all(2), all(6), sample(12)], tau: 1.0, truth: 81.0, bias: 0.1, coverage: 95.0, width: 7.3 },
  { groups: [all(2), all(6), sample(12)], tau: 1.8, truth: 71.3, bias: 0.1, coverage: 97.0, width: 6.2 },
  { groups: [all(2), all(6), sample(200)], tau: 0.0, truth: 99.5, bias: -1.5, coverage: 100.0, width: 7.5 },
  { groups: [all(2), all(6), sample(200)], tau: 0.5, truth: 87.3, bias: 0.3, coverage: 96.0, width: 8.3 },
  { groups: [all(2), all(6), sample(200)], tau: 1.0, truth: 80.9, bias: 0.2, coverage: 95.0, width: 6.2 },
  { groups: [all(2), all(6), sample(200)], tau: 1.8, truth: 71.2, bias: 0.2, coverage: 97.0, width: 5.5 },
  { groups: [all(3), all(8), sample(12)], tau: 0.0, truth: 99.5, bias: -1.2, coverage: 100.0, width: 7.0 },
  { groups: [all(3), all(8), sample(12)], tau: 0.5, truth: 88.5, bias: 0.0, coverage: 98.0, width: 8.7 },
  { groups: [all(3), all(8), sample(12)], tau: 1.0, truth: 81.8, bias: 0.1, coverage: 95.0, width: 6.1 },
  { groups: [all(3), all(8), sample(12)], tau: 1.8, truth: 71.7, bias: 0.0, coverage: 98.0, width: 5.2 },
  { groups: [all(1), all(6), sample(12)], tau: 0.0, truth: 99.4, bias: -2.6, coverage: 100.0, width: 10.8 },
  { groups: [all(1), all(6), sample(12)], tau: 0.5, truth: 84.9, bias: 0.3, coverage: 97.0, width: 14.2 },
  { groups: [all(1), all(6), sample(12)], tau: 1.0, truth: 79.5, bias: 0.2, coverage: 97.0, width: 10.5 },
  { groups: [all(1), all(6), sample(12)], tau: 1.8, truth: 70.0, bias: 0.3, coverage: 98.0, width: 8.4 },
  { groups: [{ n: 2, of: 4 }, { n: 6, of: 10 }, sample(12)], tau: 0.0, truth: 99.6, bias: -2.2, coverage: 100.0, width: 10.7 },
  { groups: [{ n: 2, of: 4 }, { n: 6, of: 10 }, sample(12)], tau: 0.5, truth: 89.2, bias: 0.8, coverage: 99.0, width: 15.6 },
  { groups: [{ n: 2, of: 4 }, { n: 6, of: 10 }, sample(12)], tau: 1.0, truth: 82.4, bias: 0.4, coverage: 97.0, width: 15.7 },
  { groups: [{ n: 2, of: 4 }, { n: 6, of: 10 }, sample(12)], tau: 1.8, truth: 71.9, bias: 0.1, coverage: 96.0, width: 10.3 },
]
