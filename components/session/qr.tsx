import { encode } from 'uqr'

/** A QR code as one black path on white, whatever the theme. Sized by its class; give it white around for cameras. */
export function Qr({ text, label, className }: { text: string; label: string; className?: string }) {
  // M survives a reflection on the screen and keeps the squares large enough for the back row.
  const { data, size } = encode(text, { ecc: 'M', border: 2, boostEcc: false })
  const path = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('')
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} className={className} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#14181f" />
    </svg>
  )
}
