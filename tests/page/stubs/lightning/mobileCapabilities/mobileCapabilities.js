export const getBarcodeScanner = () => ({ isAvailable: () => false });
