/** Pictures as files, and files on their way to the reader's disk. */
import mono from '@fontsource-variable/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-wght-normal.woff2?url';
import ui from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import { make } from './svg.ts';

/** Pixels of a PNG for each of the picture. */
const DENSITY = 2;

/** A picture that needs nothing from anywhere: its fonts are in it. */
export async function svgFile(picture: SVGSVGElement): Promise<Blob> {
  const whole = picture.cloneNode(true) as SVGSVGElement;
  const style = make('style');
  style.textContent = await fontFaces();
  whole.prepend(style);
  return new Blob([new XMLSerializer().serializeToString(whole)], { type: 'image/svg+xml' });
}

export async function pngFile(picture: SVGSVGElement): Promise<Blob> {
  const { width, height } = picture.viewBox.baseVal;
  const address = URL.createObjectURL(await svgFile(picture));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * DENSITY);
    canvas.height = Math.round(height * DENSITY);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser has no canvas to draw on.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, fail) =>
      canvas.toBlob(
        (blob) => (blob ? done(blob) : fail(new Error('The picture is too large for a PNG.'))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(file);
  anchor.download = name;
  anchor.click();
  // Safari begins to read it later than the click.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}

async function fontFaces(): Promise<string> {
  const faces = await Promise.all([face('Atkinson Hyperlegible Next', ui), face('Atkinson Hyperlegible Mono', mono)]);
  return faces.join('');
}

/** Without its font a picture is shown in the viewer's own. */
async function face(family: string, address: string): Promise<string> {
  const data = address.startsWith('data:') ? address : await asData(address).catch(() => '');
  return data && `@font-face{font-family:'${family}';font-weight:200 800;src:url(${data}) format('woff2')}`;
}

async function asData(address: string): Promise<string> {
  const font = await (await fetch(address)).blob();
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done((reader.result as string).replace(/^data:[^;]*/, 'data:font/woff2'));
    reader.onerror = () => fail(reader.error ?? new Error('The font could not be read.'));
    reader.readAsDataURL(font);
  });
}
