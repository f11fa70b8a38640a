/**
 * Join codes are read aloud across a room: a common word of four letters and two digits, `LAMP-42`. They are short on purpose;
 * guessing is held back by the rate limit, and a code can be closed or replaced.
 */
const WORDS =
  'ARCH BAKE BAND BANK BARN BATH BEAM BELL BENT BIRD BLUE BOAT BOLT BOOK BOWL BULB CAFE CAKE CALM CAMP CARD CART CAVE CHEF CITY CLAY COAT COIN CORD CORN CREW CUBE DATE DAWN DECK DESK DISH DOCK DOOR DOVE DRUM DUCK DUNE DUSK EAST ECHO EDGE FAIR FARM FERN FILM FIRE FISH FLAG FOAM FORK FORT FROG GATE GEAR GIFT GLOW GOAT GOLD GRID GULF HALL HARP HAWK HEAT HERB HIGH HILL HIVE HOME HOOD HOPE HORN JADE JAZZ JUMP KELP KEEN KIND KITE KNOT LACE LAKE LAMB LAMP LAND LARK LEAF LENS LIFE LIFT LIME LINE LINK LION LOAF LOCK LONG LOOP MAIL MAPS MARK MAST MAZE MEAL MESH MILK MILL MINT MOON MOSS NECK NEST NORD NOTE NOVA OATS OPAL OPEN ORCA PACE PAGE PALM PARK PATH PEAK PEAR PINE PIPE PLAN PLUM POEM POND POOL PORT RAFT RAIL RAIN REED REEF RICE RING ROAD ROBE ROCK ROOF ROOM ROOT ROPE ROSE RUBY SAGE SAIL SALT SAND SEAL SEED SHIP SHOE SILK SNOW SOAP SOFA SOIL SONG STAR STEM SURF SWAN TALK TEAM TENT TIDE TILE TIME TOWN TREE TUNE TWIG VASE VERB VINE WALK WALL WAVE WEST WILD WIND WING WOOD WOOL WORD YARD YARN ZERO ZINC ZONE'.split(
    ' ',
  )
const FIRST_NUMBER = 10
const NUMBERS = 90

/** A join code from four random bytes. */
export function joinCodeFrom(bytes: Uint8Array): string {
  const pick = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)
  const number = FIRST_NUMBER + ((((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0)) % NUMBERS)
  return `${WORDS[pick % WORDS.length]}-${number}`
}

/** The word of a code: codes of one workshop differ in it, since STAR-22 and STAR-24 are one word when they are called out. */
export const wordOf = (code: string): string => code.slice(0, 4)

export type Typed = { kind: 'join'; code: string } | { kind: 'seat'; code: string } | { kind: 'unreadable' }

/**
 * What somebody typed, put right: small letters, spaces, a missing dash, and the look-alikes 0/O and 1/I/L. A join code is four
 * letters and two digits; a seat card's code is ten letters and digits.
 */
export function readCode(typed: string): Typed {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (plain.length === 6) {
    const word = plain.slice(0, 4).replaceAll('0', 'O').replaceAll('1', 'I').replaceAll('5', 'S').replaceAll('8', 'B')
    const number = plain.slice(4).replaceAll('O', '0').replace(/[IL]/g, '1').replaceAll('S', '5').replaceAll('B', '8')
    if (/^[A-Z]{4}$/.test(word) && /^\d\d$/.test(number)) return { kind: 'join', code: `${word}-${number}` }
  }
  if (plain.length === 10) {
    const letters = plain.replaceAll('O', '0').replace(/[IL]/g, '1').toLowerCase()
    if (!letters.includes('u')) return { kind: 'seat', code: `${letters.slice(0, 5)}-${letters.slice(5)}` }
  }
  return { kind: 'unreadable' }
}
