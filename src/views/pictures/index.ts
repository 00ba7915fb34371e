export { type Caption } from './caption.ts';
export { drawPicture } from './compose.ts';
export { fileName, slug } from './fileName.ts';
export { pngFile, saveFile, svgFile } from './files.ts';
export { type Motif, motifs } from './parts.ts';
