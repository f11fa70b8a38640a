/**
 * What is asked for under a key, made once: whoever asks while it is being made waits for that making, and one that fails is forgotten.
 * `most`: beyond so many the oldest goes.
 */
export async function kept<Value>(
  memory: Map<string, Promise<Value>>,
  most: number,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = memory.get(key)
  if (known !== undefined) return await known
  const making = make()
  const [oldest] = memory.keys()
  if (memory.size >= most && oldest !== undefined) memory.delete(oldest)
  memory.set(key, making)
  try {
    return await making
  } catch (error) {
    memory.delete(key)
    throw error
  }
}
