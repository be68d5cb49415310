import { crc32, deflateSync } from 'node:zlib';

/** Red, green, blue and opacity, from 0 to 255. */
export type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

/** The pixel at a place, measured at its middle. */
export type Paint = (x: number, y: number) => Pixel;

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function header(size: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(size, 0);
  data.writeUInt32BE(size, 4);
  // Eight bits for each of red, green, blue and opacity.
  data.set([8, 6, 0, 0, 0], 8);
  return data;
}

/** A square PNG, painted pixel by pixel. */
export function encodePng(size: number, paint: Paint): Buffer {
  const rows = Array.from({ length: size }, (_, y) =>
    // Each row begins with its filter: none.
    [0, ...Array.from({ length: size }, (__, x) => paint(x + 0.5, y + 0.5)).flat()],
  );
  const pixels = deflateSync(Buffer.from(rows.flat()), { level: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header(size)),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
