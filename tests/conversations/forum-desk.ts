/** The lines of a conversation in which an officer opens one of the coming forums by its number. */
export const openForum = (number: number | string): string => `
    Ibu: /forum
    Sinau: … [Atur forum] … [Beranda]
    Ibu: [Atur forum]
    Sinau: Atur forum … [Beranda]
    Ibu: [${number}]`;
