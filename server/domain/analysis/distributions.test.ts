import { describe, expect, it } from 'vitest'
import { chiSquareQuantile, chiSquareTail } from './chi-square.ts'
import { normalQuantile, normalTail } from './normal.ts'
import { tQuantile } from './student-t.ts'

// scipy 1.17.1: stats.t.ppf, stats.chi2.ppf and sf, stats.norm.sf and ppf. [arguments ..., value]
const tPoints: [p: number, df: number, t: number][] = [
  [0.95, 1, 6.313751514675037],
  [0.95, 2, 2.9199855803537242],
  [0.95, 3, 2.3533634348018233],
  [0.95, 3.3, 2.2686545667554645],
  [0.95, 4.26, 2.0950064828108705],
  [0.95, 7, 1.8945786050900062],
  [0.95, 9, 1.833112932656237],
  [0.95, 12.5, 1.7763662212470306],
  [0.95, 30, 1.697260886593957],
  [0.95, 34.91, 1.6896908630492218],
  [0.95, 48, 1.6772241961243388],
  [0.95, 99.7, 1.6602810416364961],
  [0.95, 500, 1.6479068539295105],
  [0.95, 999, 1.646380345427535],
  [0.95, 1000, 1.6463788172854643],
  [0.95, 10001, 1.6450060028302347],
  [0.975, 1, 12.706204736174694],
  [0.975, 2, 4.302652729749462],
  [0.975, 3, 3.1824463052837078],
  [0.975, 3.3, 3.024874461840807],
  [0.975, 4.26, 2.710875693861639],
  [0.975, 7, 2.364624251592784],
  [0.975, 9, 2.262157162798205],
  [0.975, 12.5, 2.1691859427125406],
  [0.975, 30, 2.0422724563012378],
  [0.975, 34.91, 2.030295035700847],
  [0.975, 48, 2.010634757624232],
  [0.975, 99.7, 1.9840446252924857],
  [0.975, 500, 1.9647198374673676],
  [0.975, 999, 1.9623414611334493],
  [0.975, 1000, 1.9623390808264083],
  [0.975, 10001, 1.960201216164641],
]
const chiSquarePoints: [p: number, df: number, x: number][] = [
  [0.95, 1, 3.841458820694124],
  [0.95, 2, 5.991464547107979],
  [0.95, 3, 7.814727903251179],
  [0.95, 5, 11.070497693516351],
  [0.95, 8, 15.50731305586545],
  [0.95, 19, 30.14352720564616],
  [0.95, 99, 123.2252214533618],
  [0.95, 199, 232.91182176847582],
  [0.95, 9999, 10232.737266236883],
]
const chiSquareTails: [x: number, df: number, tail: number][] = [
  [0.5, 1, 0.47950012218695337],
  [3.84, 1, 0.05004352124870519],
  [10.275862068965518, 4, 0.036028560271586844],
  [0.77, 2, 0.6804506362045877],
  [50, 3, 7.989179244951495e-11],
  [1000, 900, 0.010994608942135844],
  [300, 10, 1.5546747543803087e-58],
]
const normalTails: [z: number, tail: number][] = [
  [-3, 0.9986501019683699],
  [-0.5, 0.6914624612740131],
  [0, 0.5],
  [0.1, 0.460172162722971],
  [1, 0.15865525393145707],
  [1.959963984540054, 0.025],
  [3, 0.0013498980316300933],
  [5, 2.866515718791933e-7],
  [8, 6.22096057427174e-16],
  [20, 2.7536241186061556e-89],
]
const normalPoints: [p: number, z: number][] = [
  [0.01, -2.3263478740408408],
  [0.3, -0.5244005127080409],
  [0.6, 0.2533471031357997],
  [0.95, 1.6448536269514722],
  [0.975, 1.959963984540054],
  [0.999, 3.090232306167813],
]

/** How far off, as a share of the right value. */
const off = (actual: number, right: number): number => Math.abs(actual / right - 1)
const TWELVE_DIGITS = 1e-12

describe('the distributions, beside independent values', () => {
  it.each(tPoints)("Student's t, share %d, %d degrees of freedom", (p, df, t) => {
    expect(off(tQuantile(p, df), t)).toBeLessThan(TWELVE_DIGITS)
    expect(tQuantile(1 - p, df)).toBeCloseTo(-t, 8)
  })
  it.each(chiSquarePoints)('chi-square, share %d, %d degrees of freedom', (p, df, x) => {
    expect(off(chiSquareQuantile(p, df), x)).toBeLessThan(TWELVE_DIGITS)
  })
  it.each(chiSquareTails)('chi-square above %d, %d degrees of freedom, down to the smallest tail', (x, df, tail) => {
    expect(off(chiSquareTail(x, df), tail)).toBeLessThan(TWELVE_DIGITS)
  })
  it.each(normalTails)('normal above %d', (z, tail) => {
    expect(off(normalTail(z), tail)).toBeLessThan(TWELVE_DIGITS)
  })
  it.each(normalPoints)('normal, share %d', (p, z) => {
    expect(off(normalQuantile(p), z)).toBeLessThan(TWELVE_DIGITS)
  })
  it('bend without a jump where the expansion of t takes over', () => {
    expect(off(tQuantile(0.975, 999.999), tQuantile(0.975, 1000.001))).toBeLessThan(1e-8)
  })
})
