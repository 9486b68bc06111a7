"""How findings are written: one reporter a file, `report(findings) -> str`."""
