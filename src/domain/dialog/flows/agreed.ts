const YES =
  /^(ya+|iya+|iyo|yes|betul|bener|benar|oke?|okay|setuju)([, ]+(ya+|betul|bener|benar|begitu|ingatkan|catat|pak|bu))*[.! ]*$/i;

/**
 * A typed yes to "Benar begitu?" about something of one's own that is undone with one tap. "Njih" is politeness and no
 * yes; consent and deletion ask for the button (product.md, "How it talks").
 */
export const agreed = (text: string): boolean => YES.test(text.trim());
