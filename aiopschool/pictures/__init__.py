"""What explorers draw with: matplotlib artists, no widgets."""
