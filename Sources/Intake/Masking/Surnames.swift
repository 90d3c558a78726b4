/// Common surnames in Sweden that do not end in "sson", in lower case.
///
/// Chosen from the surnames that most people living in Sweden have (SCB, Namnstatistik).
enum Surnames {
    static let common = WordList(
        """
        ahmed ali berg bergqvist bergkvist bergman berggren berglund bergström björk björklund blom \
        blomqvist dahl dahlberg ek eklund ekström engström falk forsberg fransén hansen hassan \
        hedlund hellström holm holmberg holmgren hussein håkansson johansen lind \
        lindberg lindgren lindholm lindqvist lindkvist lindström lund lundberg lundgren lundin \
        lundqvist lundkvist lundström löfgren mohamed nguyen norberg nordin nordström nyberg \
        nyström sandberg sandström sjöberg sjögren strand ström strömberg sundberg söderberg \
        viklund wallin wikström åberg öberg åström
        """
    )
}
