"""What a pupil did: records, the file with answers, the overview."""
