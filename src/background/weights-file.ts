/** The trained reader's weights, as the build lays them beside the scripts. */
export const weightsFile = 'reader.bin';
