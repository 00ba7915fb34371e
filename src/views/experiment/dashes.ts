/** Lines differ in their dashes, not in their colour. By the order of the settings; the recommended range is whole. */
export const DASHES = ['1.5 4', '11 3 2 3 2 3', '11 3 2 3', '4 3', '9 4', 'none'] as const;
