export { FaultGlyph, FaultShape, type FaultGlyphKind } from './FaultGlyph.tsx';
export { MessageGlyph, MessageShape, noseReach, type MessageGlyphKind } from './MessageGlyph.tsx';
export { OUTLINE_OF_ROLE, RoleGlyph, RoleShape, type RoleName, type Status } from './RoleGlyph.tsx';
export { outlinePath, type Outline } from './outlines.ts';
export { TermBullet, TermBulletShape } from './TermBullet.tsx';
export { WriteGlyph, WriteShape } from './WriteGlyph.tsx';
export { TermPatterns } from './TermPatterns.tsx';
