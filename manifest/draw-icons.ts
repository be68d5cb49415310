/** `node manifest/draw-icons.ts` draws the two icons anew: a checklist page with a tick. */
import { writeFileSync } from 'node:fs';
import { encodePng, type Paint, type Pixel } from './png.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Distance from a point to a stroke between two others. */
function fromStroke({ x, y }: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy);
  const near = Math.min(1, Math.max(0, along));
  return Math.hypot(x - from.x - near * dx, y - from.y - near * dy);
}

/** Distance from a point to the edge of a page with round corners; negative inside. */
function fromPage({ x, y }: Point): number {
  const [halfWidth, halfHeight, corner] = [0.4, 0.47, 0.1];
  const dx = Math.abs(x - 0.5) - halfWidth + corner;
  const dy = Math.abs(y - 0.5) - halfHeight + corner;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
}

const stroke = 0.042;
const tick: readonly Point[] = [
  { x: 0.29, y: 0.58 },
  { x: 0.44, y: 0.74 },
  { x: 0.72, y: 0.4 },
];
const line: readonly [Point, Point] = [
  { x: 0.3, y: 0.25 },
  { x: 0.7, y: 0.25 },
];

/** How much of a pixel the symbol covers, from 0 to 1; the symbol fills the unit square. */
function coverage(at: Point, pixelSize: number): number {
  const page = Math.abs(fromPage(at)) - stroke;
  const ticked = tick.slice(1).map((to, index) => fromStroke(at, tick[index] ?? to, to) - stroke);
  const written = fromStroke(at, ...line) - stroke;
  return Math.min(1, Math.max(0, 0.5 - Math.min(page, written, ...ticked) / pixelSize));
}

const background: Pixel = [15, 92, 92, 255];

/** White on the accent colour; the symbol within the 96 pixels in the middle, as the rules for icons ask. */
const color: Paint = (x, y) => {
  const covered = coverage({ x: (x - 48) / 96, y: (y - 48) / 96 }, 1 / 96);
  const [red, green, blue] = background;
  const mix = (channel: number): number => Math.round(channel + (255 - channel) * covered);
  return [mix(red), mix(green), mix(blue), 255];
};

/** White and nothing else, on nothing. */
const outline: Paint = (x, y) => {
  const alpha = Math.round(255 * coverage({ x: x / 32, y: y / 32 }, 1 / 32));
  return [255, 255, 255, alpha];
};

const here = (name: string): URL => new URL(name, import.meta.url);
writeFileSync(here('color.png'), encodePng(192, color));
writeFileSync(here('outline.png'), encodePng(32, outline));
