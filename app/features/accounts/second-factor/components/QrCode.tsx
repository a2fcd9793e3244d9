import { messages } from "../messages";
import type { Setup } from "../setup.server";

/** Drawn by the server; dark on light in every mode, as cameras want it. */
export function QrCode({ size, path }: Setup["qr"]) {
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={messages.setup.qr}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
