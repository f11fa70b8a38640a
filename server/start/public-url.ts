import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'
import type { Env } from '#server/env.ts'

/** Where people reach this city, and whether phones do. */
export type PublicAddress = { url: string; reaches: 'everywhere' | 'local network' | 'this machine' }

type Interfaces = Partial<Record<string, Pick<NetworkInterfaceInfo, 'address' | 'family' | 'internal'>[]>>

/** PUBLIC_URL; or the address that this machine has on the local network; or localhost, which no phone reaches. */
export function publicAddress(
  { publicUrl, host }: Pick<Env, 'publicUrl' | 'host'>,
  port: number,
  interfaces: Interfaces = networkInterfaces(),
): PublicAddress {
  if (publicUrl !== null) return { url: publicUrl, reaches: isLocal(new URL(publicUrl).hostname) ? 'this machine' : 'everywhere' }
  const name = host !== null && !EVERY_ADDRESS.includes(host) ? host : localNetworkAddress(interfaces)
  if (name === null || isLocal(name)) return { url: `http://localhost:${port}`, reaches: 'this machine' }
  return { url: `http://${name.includes(':') ? `[${name}]` : name}:${port}`, reaches: 'local network' }
}

const EVERY_ADDRESS = ['0.0.0.0', '::']
const isLocal = (host: string): boolean => host === 'localhost' || host.startsWith('127.') || host === '::1' || host === '[::1]'

/** Networks of homes and offices, the likeliest first; 172.16… comes last, since containers use it among themselves. */
const PRIVATE = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./]
/** Networks that only this machine and its containers know. */
const INSIDE = /^(docker|br-|veth|virbr|vmnet|vboxnet|cni|flannel)/

function localNetworkAddress(interfaces: Interfaces): string | null {
  const addresses = Object.entries(interfaces)
    .filter(([name]) => !INSIDE.test(name))
    .flatMap(([, each = []]) => each)
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
    .map(({ address }) => address)
  const rank = (address: string) => (PRIVATE.findIndex((form) => form.test(address)) + PRIVATE.length + 1) % (PRIVATE.length + 1)
  return addresses.sort((one, other) => rank(one) - rank(other))[0] ?? null
}
