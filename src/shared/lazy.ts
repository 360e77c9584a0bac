/** A value that is made when it is first asked for, and kept: what one execution does not need should cost it nothing. */
export function lazy<Value>(make: () => Value): () => Value {
  let kept: { readonly value: Value } | undefined;
  return () => (kept ??= { value: make() }).value;
}
