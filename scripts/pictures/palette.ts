import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
/** What a picture with a palette can hold. */
const COLOURS = 256
/** From so far on, as a distance in red, green and blue, two colours are of different kinds. */
const APART = 24
/** The parts of the header of a PNG, and of a pixel, that are read here. */
const RGB = 2
const RGBA = 6
const PALETTE = 3

/**
 * A screenshot with at most 256 colours: one of each kind stays, however seldom it is (the vendors' yellow is a few small marks among a
 * thousand greys), then the most frequent; the others (edges of letters) become the nearest of them. A third of the size, and nobody
 * sees the difference. What is no plain PNG of eight bits comes back as it was.
 */
export function withPalette(png: Buffer): Buffer {
  const chunks = chunksOf(png)
  const header = chunks.find(({ type }) => type === 'IHDR')?.body
  if (header === undefined || header[8] !== 8 || header[12] !== 0) return png
  const [width, height, kind] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9]]
  if (kind !== RGB && kind !== RGBA) return png
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ body }) => body))
  const channels = kind === RGB ? 3 : 4
  const pixels = unfiltered(inflateSync(packed), width, height, channels)
  const { palette, places } = reduced(pixels, channels)
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y++) places.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width)
  const newHeader = Buffer.from(header)
  newHeader[9] = PALETTE
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', newHeader),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunksOf(png: Buffer): { type: string; body: Buffer }[] {
  const chunks: { type: string; body: Buffer }[] = []
  for (let at = SIGNATURE.length; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), body: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** Each row says how it was written as differences: from the pixel before, the one above, both, or whichever is nearest. */
function unfiltered(raw: Buffer, width: number, height: number, channels: number): Buffer {
  const line = width * channels
  const out = Buffer.alloc(line * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)] ?? 0
    for (let x = 0; x < line; x++) {
      const at = y * line + x
      const before = x >= channels ? (out[at - channels] ?? 0) : 0
      const above = y > 0 ? (out[at - line] ?? 0) : 0
      const corner = x >= channels && y > 0 ? (out[at - line - channels] ?? 0) : 0
      out[at] = (raw[y * (line + 1) + 1 + x] ?? 0) + guess(filter, before, above, corner)
    }
  }
  return out
}

function guess(filter: number, before: number, above: number, corner: number): number {
  if (filter === 1) return before
  if (filter === 2) return above
  if (filter === 3) return (before + above) >> 1
  if (filter !== 4) return 0
  const sum = before + above - corner
  const [b, a, c] = [Math.abs(sum - before), Math.abs(sum - above), Math.abs(sum - corner)]
  return b <= a && b <= c ? before : a <= c ? above : corner
}

function reduced(pixels: Buffer, channels: number): { palette: Buffer; places: Buffer } {
  const count = pixels.length / channels
  const colourAt = (place: number) => pixels.readUIntBE(place * channels, 3)
  const often = new Map<number, number>()
  for (let place = 0; place < count; place++) often.set(colourAt(place), (often.get(colourAt(place)) ?? 0) + 1)
  const kept = worthKeeping([...often.keys()].sort((one, other) => (often.get(other) ?? 0) - (often.get(one) ?? 0)))
  const placeOf = new Map([...often.keys()].map((colour) => [colour, nearest(kept, colour)]))
  const places = Buffer.alloc(count)
  for (let place = 0; place < count; place++) places[place] = placeOf.get(colourAt(place)) ?? 0
  const palette = Buffer.alloc(kept.length * 3)
  for (const [place, colour] of kept.entries()) palette.writeUIntBE(colour, place * 3, 3)
  return { palette, places }
}

/** Of colours, the most frequent first: one of each kind, then as many more as there is room for. */
function worthKeeping(colours: readonly number[]): number[] {
  const kept = new Set<number>()
  for (const colour of colours) {
    if (kept.size === COLOURS) break
    if ([...kept].every((each) => distance(each, colour) >= APART ** 2)) kept.add(colour)
  }
  for (const colour of colours) if (kept.size < COLOURS) kept.add(colour)
  return [...kept]
}

function nearest(kept: readonly number[], colour: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (const [place, each] of kept.entries()) {
    const far = distance(each, colour)
    if (far < least) [best, least] = [place, far]
  }
  return best
}

/** Squared, since it is only compared. */
const distance = (one: number, other: number): number =>
  ((one >> 16) - (other >> 16)) ** 2 + (((one >> 8) & 255) - ((other >> 8) & 255)) ** 2 + ((one & 255) - (other & 255)) ** 2
