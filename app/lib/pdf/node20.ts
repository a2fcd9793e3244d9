/**
 * Gives Node 20 what pdf.js asks of its engine and only later ones have. Without it pictures are passed over in silence, and a page
 * with the photograph of a document would count as read.
 */
export function fillNode20(): void {
  if ("transferToFixedLength" in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength) {
      const moved = new Uint8Array(length);
      moved.set(new Uint8Array(this).subarray(0, length));
      return moved.buffer;
    },
  });
}
