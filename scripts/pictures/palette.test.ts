import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { withPalette } from '#scripts/pictures/palette.ts'

const chunk = (type: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** A picture of one row: its pixels, written by the filter that says 'the difference from the pixel before'. */
function pictureOf(colours: readonly [number, number, number][]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(colours.length, 0)
  header.writeUInt32BE(1, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const differences = colours.flatMap((colour, at) => colour.map((value, part) => value - (colours[at - 1]?.[part] ?? 0)))
  const data = deflateSync(Buffer.from([1, ...differences]))
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}
const colourCount = (png: Buffer): number => png.readUInt32BE(png.indexOf('PLTE') - 4) / 3

describe('a picture of the album', () => {
  it('keeps every colour where there are few', () => {
    const small = withPalette(
      pictureOf([
        [0, 68, 136],
        [221, 170, 51],
        [0, 68, 136],
      ]),
    )
    const start = small.indexOf('PLTE') + 4
    expect(colourCount(small)).toBe(2)
    expect([...small.subarray(start, start + 6)]).toEqual([0, 68, 136, 221, 170, 51])
  })

  it('keeps the most frequent where there are more than a palette holds', () => {
    const many = Array.from({ length: 600 }, (_, at): [number, number, number] => [at % 256, at >> 8, 0])
    expect(colourCount(withPalette(pictureOf(many)))).toBe(256)
  })

  it('keeps the yellow of a few small marks among more greys than a palette holds', () => {
    const greys = Array.from({ length: 1200 }, (_, at): [number, number, number] => [at % 256, at % 256, (at * 7) % 256])
    const small = withPalette(pictureOf([...greys, ...greys, [221, 170, 51]]))
    const start = small.indexOf('PLTE') + 4
    const palette = small.subarray(start, start + colourCount(small) * 3)
    const colours = Array.from({ length: colourCount(small) }, (_, at) => [...palette.subarray(at * 3, at * 3 + 3)].join())
    expect(colours).toContain('221,170,51')
  })

  it('is left as it was where it is of another kind', () => {
    const grey = pictureOf([[1, 2, 3]])
    grey[8 + 8 + 9] = 0
    expect(withPalette(grey)).toEqual(grey)
  })
})
