// Draws icon.png: a quaver on the prompt line of an editor. Run by `npm run icon`; the result is deterministic.
import { writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

const SIZE = 128;
const SAMPLES = 4; // per axis, against jagged edges
const NIGHT = [29, 43, 83];
const PAPER = [255, 241, 232];
const SUN = [255, 163, 0];

const inEllipse = (x, y, cx, cy, rx, ry, turn) => {
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const [u, v] = [(x - cx) * c + (y - cy) * s, (y - cy) * c - (x - cx) * s];
  return (u / rx) ** 2 + (v / ry) ** 2 <= 1;
};
const inBox = (x, y, left, top, right, bottom) => x >= left && x <= right && y >= top && y <= bottom;
const inRoundedSquare = (x, y) => {
  const [dx, dy] = [Math.max(Math.abs(x - 64) - 40, 0), Math.max(Math.abs(y - 64) - 40, 0)];
  return dx * dx + dy * dy <= 24 * 24;
};
const inFlag = (x, y) => {
  const down = y - 26; // the flag falls from the top of the stem, narrowing
  return down >= 0 && down <= 40 && x >= 72 && x <= 72 + 26 * Math.sin((down / 40) * Math.PI * 0.8) && x >= 72 + (down - 16) * 0.7;
};

function colour(x, y) {
  if (!inRoundedSquare(x, y)) return [0, 0, 0, 0];
  const isNote = inEllipse(x, y, 56, 84, 18, 13, -0.35) || inBox(x, y, 66, 26, 73, 82) || inFlag(x, y);
  if (isNote) return [...PAPER, 255];
  return inBox(x, y, 28, 104, 100, 109) ? [...SUN, 255] : [...NIGHT, 255];
}

function pixel(column, row) {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const [x, y] = [column + ((i % SAMPLES) + 0.5) / SAMPLES, row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES];
    const [r, g, b, a] = colour(x, y);
    [r * a, g * a, b * a, a].forEach((value, k) => (sum[k] += value));
  }
  const alpha = sum[3];
  return [0, 1, 2].map((k) => (alpha ? Math.round(sum[k] / alpha) : 0)).concat(Math.round(alpha / SAMPLES ** 2));
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

const rows = [];
for (let row = 0; row < SIZE; row++) {
  rows.push(0, ...Array.from({ length: SIZE }, (_, column) => pixel(column, row)).flat());
}
const header = Buffer.alloc(13);
header.writeUInt32BE(SIZE, 0);
header.writeUInt32BE(SIZE, 4);
header.set([8, 6, 0, 0, 0], 8);
const png = [
  Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
  chunk("IHDR", header),
  chunk("IDAT", deflateSync(Buffer.from(rows), { level: 9 })),
  chunk("IEND", Buffer.alloc(0)),
];
writeFileSync(new URL("../icon.png", import.meta.url), Buffer.concat(png));
