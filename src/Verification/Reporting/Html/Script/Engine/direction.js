/** Which way evidence pulls a claim. */
const SUPPORTS = 0;
const REFUTES = 1;
const DIRECTIONS = ['supports', 'refutes'];
