public import Pipeline

extension ConfigurationError {
    /// The error of a `kommun.yml` with one mistake.
    public static func fault(_ reason: SettingFault.Reason, line: Int) -> ConfigurationError {
        .faults([SettingFault(line: line, reason: reason)], file: "kommun.yml")
    }
}
