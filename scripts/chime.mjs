// Makes wwwroot/audio/chime.wav: two soft bell tones, falling (E5, C5), as a call of the hall begins. Run: node scripts/chime.mjs
import { writeFileSync, mkdirSync } from 'node:fs';

const rate = 22050, seconds = 1.25, samples = new Float64Array(Math.round(rate * seconds));
const partials = [[1, 1, 1], [2, 0.32, 1.7], [3, 0.1, 2.6], [4.02, 0.04, 4]]; // multiple of the tone, loudness, how much faster it fades

function bell(at, hertz, loud, fade) {
  for (let n = Math.round(at * rate); n < samples.length; n++) {
    const t = n / rate - at, attack = Math.min(1, t / 0.008);
    for (const [times, strength, faster] of partials) samples[n] += loud * strength * attack * Math.exp(-t * fade * faster) * Math.sin(2 * Math.PI * hertz * times * t);
  }
}
bell(0, 659.26, 1, 4.2);
bell(0.36, 523.25, 1, 4.6);

const peak = samples.reduce((m, v) => Math.max(m, Math.abs(v)), 0), end = samples.length - 1, tail = 0.06 * rate;
const wav = Buffer.alloc(44 + samples.length * 2);
wav.write('RIFF', 0); wav.writeUInt32LE(wav.length - 8, 4); wav.write('WAVEfmt ', 8); wav.writeUInt32LE(16, 16); wav.writeUInt16LE(1, 20); wav.writeUInt16LE(1, 22);
wav.writeUInt32LE(rate, 24); wav.writeUInt32LE(rate * 2, 28); wav.writeUInt16LE(2, 32); wav.writeUInt16LE(16, 34); wav.write('data', 36); wav.writeUInt32LE(samples.length * 2, 40);
samples.forEach((v, n) => wav.writeInt16LE(Math.round(v / peak * 0.7 * 32767 * Math.min(1, (end - n) / tail)), 44 + n * 2));
mkdirSync(new URL('../wwwroot/audio/', import.meta.url), { recursive: true });
writeFileSync(new URL('../wwwroot/audio/chime.wav', import.meta.url), wav);
console.log(`chime.wav: ${wav.length} bytes, ${seconds} s`);
